namespace OrderGrains.Postgres.Server;

/// <summary>A server did not start; the message has what it said.</summary>
public sealed class ServerStartException(string message, Exception? innerException = null)
    : InvalidOperationException(message, innerException);
