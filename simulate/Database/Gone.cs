namespace OrderGrains.Simulate.Database;

/// <summary>The server's process behind a connection was ended in the middle of its work.</summary>
internal sealed class Gone() : Exception("The server's process has been ended.");
