namespace OrderGrains.Cluster.Tests.Crashes;

public sealed class SqliteCrashTests : CrashPointContract
{
    protected override Task<IEngine> Open() => Task.FromResult<IEngine>(new SqliteEngine());
}
