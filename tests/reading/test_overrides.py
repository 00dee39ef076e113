"""The file of overrides: read from any spreadsheet, and what is wrong with it said with its line."""

from pathlib import Path

import pytest

from kg.reading.overrides import Action, Override, OverridesError, read_overrides


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "overrides.csv"
    file.write_bytes(text.encode(encoding))
    return file


LINES = (
    Override(2, Action.SAME, "Organization", "卫华公司", "卫华集团"),
    Override(3, Action.DROP, "OrganizationType", "三定"),
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("action,class,name,other,note\nsame,Organization,卫华公司,卫华集团,\ndrop,OrganizationType,三定,,\n", "utf-8"),
        ("操作,类,名称,另一名称\r\n相同,组织,卫华公司,卫华集团\r\n删除,组织类型,三定,\r\n", "utf-8-sig"),
        (
            "操作 action;类 class;名称 name;另一名称 other\nSame;组织;卫华公司;卫华集团\ndrop;组织类型 x;三定\n",
            "gb18030",
        ),
        ("other\tname\tclass\taction\n卫华集团\t卫华公司\torganization\tsame\n\t三定\t组织类型\tdrop 删除\n", "utf-8"),
    ],
)
def test_any_spreadsheet_will_do(tmp_path: Path, text: str, encoding: str) -> None:
    assert read_overrides(written(tmp_path, text, encoding)) == LINES


def test_a_line_without_an_action_decides_nothing(tmp_path: Path) -> None:
    text = 'action,class,name,other\n,组织,甲,乙\n\n#same,组织,甲,乙\nrename,项目,"甲\n乙",丙\ndrop,项目,丁,\n'
    assert [(one.line, one.name) for one in read_overrides(written(tmp_path, text))] == [(5, "甲\n乙"), (7, "丁")]


def test_an_iri_goes_before_a_name_but_a_new_name_is_a_name(tmp_path: Path) -> None:
    text = (
        "action,class,name,other,iri,other_iri\nsame,组织,甲,乙,organization/a/甲,organization/b/乙\n"
        "rename,组织,甲,丙,organization/a/甲,\n"
    )
    assert [(one.name, one.other) for one in read_overrides(written(tmp_path, text))] == [
        ("organization/a/甲", "organization/b/乙"),
        ("organization/a/甲", "丙"),
    ]


def test_every_bad_line_is_named_with_what_to_do(tmp_path: Path) -> None:
    text = (
        "action,class,name,other\nsmae,组织,甲,乙\nsame,组识,甲,乙\nsame,组织,,乙\nsame,组织,甲,\n"
        "rename,问题,经费不足,缺钱\ndrop,问题,经费不足,\n"
    )
    file = written(tmp_path, text)
    with pytest.raises(OverridesError) as caught:
        read_overrides(file)
    lines = str(caught.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{file}:{number}" for number in range(2, 7)]
    for line, words in zip(
        lines, ("是不是 same？", "是不是 组织？", "缺少名称", "请填 other 栏", "只能 drop"), strict=True
    ):
        assert words in line


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "缺少 操作 action、类 class、名称 name"), ("same,组织,甲,乙\n", "第一行请写各栏的名称")],
)
def test_a_file_without_its_columns_is_told_which(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(OverridesError, match=words):
        read_overrides(written(tmp_path, text))


@pytest.mark.parametrize("line", [1, 3])
def test_what_no_csv_is_is_told_with_its_line(tmp_path: Path, line: int) -> None:
    text = "action,class,name,other\n" * (line - 1) + '"' + "井" * 200_000
    with pytest.raises(OverridesError) as caught:
        read_overrides(written(tmp_path, text))
    assert [problem.line for problem in caught.value.problems] == [line]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OverridesError) as caught:
        read_overrides(tmp_path / "none.csv")
    (problem,) = caught.value.problems
    assert problem.path == tmp_path / "none.csv"
    assert problem.what.zh == "无法读取：没有这个文件或文件夹"
