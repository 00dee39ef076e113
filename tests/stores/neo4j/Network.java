import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Opens the database in a folder, runs scripts in it, and says what it holds then.
 *
 * <p>java Network.java HOME [SCRIPT…] → the number of entities, of relationships, and of countermeasures with a problem.
 */
public class Network {
  private static final List<String> QUESTIONS =
      List.of(
          "MATCH (n:Entity) RETURN count(n) AS answer",
          "MATCH ()-[r]->() RETURN count(r) AS answer",
          "MATCH (c:Countermeasure)-[r:addresses]->(:Problem) WHERE r.confidence > 0 AND size(c.evidence) > 0 "
              + "RETURN count(r) AS answer");

  public static void main(String[] arguments) throws Exception {
    var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0])).build();
    try {
      var database = service.database("neo4j");
      for (var script : List.of(arguments).subList(1, arguments.length)) {
        for (var statement : Files.readString(Path.of(script)).split(";\n")) {
          database.executeTransactionally(statement);
        }
      }
      for (var question : QUESTIONS) {
        var answer = database.executeTransactionally(question, Map.of(), rows -> rows.next().get("answer"));
        System.out.println(answer);
      }
    } finally {
      service.shutdown();
    }
  }
}
