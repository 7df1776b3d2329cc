"""The views of the window, one file each; none knows another."""
