using OrderGrains.Storage.Clustering;

namespace OrderGrains.Simulate.Database;

/// <summary>The cluster's members as one silo reads them off the simulated tables.</summary>
internal sealed class ClusterTable(Wire wire, string silo) : IClusterTable
{
    private readonly Pool _pool = new(wire);

    private Tables Tables => wire.Server.Tables;

    public Task<ClusterView?> Read(CancellationToken cancellationToken) => Ask(View);

    public Task AnnounceLeave(CancellationToken cancellationToken) => Ask(() => Tables.Members.Find(Self)!.IsLeaving = true);

    public Task RemindOfSilent(TimeSpan silence, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends another silo's writing for good.</summary>
    public Task Fence(string dead) => _pool.Ask(() => Statements.FenceWriters(wire.Server, dead));

    /// <summary>Changes the members, as Orleans does.</summary>
    public Task Change(string whose, MemberStatus status) => Ask(() =>
    {
        var row = Tables.Members.Find(member => member.Silo == whose);
        if (row is null)
            Tables.Members.Add(row = new(whose));
        if (row.Status == MemberStatus.Dead)
            return false;
        row.Status = status;
        Tables.ViewVersion++;
        return true;
    });

    private ClusterView? View()
    {
        var others = Tables.Members.FindAll(member => !Self(member) && member.Status != MemberStatus.Dead);
        return new(
            Tables.ViewVersion,
            Tables.Members.Exists(member => Self(member) && member is { Status: MemberStatus.Active, IsLeaving: false }),
            others.Count == 0,
            others.TrueForAll(member => member is { Status: MemberStatus.Active, IsLeaving: false }),
            [.. Tables.Members.Where(member => member.Status == MemberStatus.Dead).Select(member => member.Silo)],
            wire.Server.Defects.RunsUnnoticed ? "run" : $"run {wire.Server.Stops}");
    }

    private bool Self(MemberRow member) => member.Silo == silo;

    private Task<T> Ask<T>(Func<T> query) => _pool.Ask(() => Task.FromResult(query()));
}
