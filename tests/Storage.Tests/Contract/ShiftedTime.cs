namespace OrderGrains.Storage.Tests.Contract;

/// <summary>A clock that runs as it should and is wrong.</summary>
/// <param name="by">How far it is ahead.</param>
public sealed class ShiftedTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}
