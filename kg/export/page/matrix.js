// placeholder of the foundation
export function render() {}
