// The least a page can do: another word for the one that was there, and something long to scroll.
document.querySelector('button').addEventListener('click', () => {
  document.querySelector('h1').textContent = `Empty ${Math.round(performance.now())}`;
});
document.getElementById('long').style.height = '780000px';
