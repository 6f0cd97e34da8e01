// The printed claim: the button asks the browser to print.
const button = document.getElementById("print");
button.addEventListener("click", () => window.print());
button.disabled = false; // from here on a tap is heard
