namespace OrderGrains.Api.Commands.Remote;

/// <summary>A running service did not do what it was asked for.</summary>
/// <param name="message">Says why, as a sentence for whoever gave the command.</param>
/// <param name="cause">What it was found out by.</param>
internal sealed class RemoteException(string message, Exception? cause = null) : Exception(message, cause);
