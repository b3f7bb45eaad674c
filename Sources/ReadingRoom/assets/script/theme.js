// Sets a chosen theme before the first paint; it stands alone, because a module would run too late and flash.
try {
  const theme = localStorage.getItem("qujing.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's colour scheme holds.
}
