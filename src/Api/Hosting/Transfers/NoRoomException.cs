namespace OrderGrains.Api.Hosting.Transfers;

/// <summary>Bodies and answers hold all that they may together: the caller gets 503 and may come again.</summary>
internal sealed class NoRoomException() : Exception("Bodies and answers under way hold all that they may.");
