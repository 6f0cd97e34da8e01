// The printed claim: the button asks the browser to print.
document.getElementById("print").addEventListener("click", () => window.print());
