namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>Nothing is sent there; the message says why.</summary>
internal sealed class ForbiddenTargetException(string message) : IOException(message);
