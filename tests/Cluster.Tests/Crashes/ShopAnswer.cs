namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>What of an answer must be the same when it is given again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ETag">The order's version.</param>
/// <param name="Replayed">Whether it says that it was given before.</param>
/// <param name="Body">Its bytes, in hexadecimal.</param>
public sealed record ShopAnswer(int Status, string? ETag, bool Replayed, string Body);
