namespace OrderGrains.Cluster.Tests.Crashes;

public sealed class PostgresCrashTests : CrashPointContract
{
    protected override Task<IEngine> Open() => PostgresEngine.Open();
}
