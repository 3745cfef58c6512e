namespace OrderGrains.Api.Tests.Deploying;

/// <summary>What is left to a process beyond its own limits.</summary>
internal static class Margin
{
    /// <summary>Beyond the host's limit: closing the store and ending the process.</summary>
    public static readonly TimeSpan OfStopping = TimeSpan.FromSeconds(10);
}
