namespace OrderGrains.Simulate.Database;

/// <summary>A row of <c>cluster_member</c>.</summary>
internal sealed class MemberRow(string silo)
{
    public string Silo => silo;

    public MemberStatus Status { get; set; }

    public bool IsLeaving { get; set; }
}
