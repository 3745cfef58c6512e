namespace OrderGrains.Simulate.Database;

/// <summary>How far a member has come.</summary>
internal enum MemberStatus
{
    Joining,
    Active,
    Dead,
}
