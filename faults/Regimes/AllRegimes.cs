using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Regimes;

/// <summary>Every regime there is, in the order in which they run.</summary>
internal static class AllRegimes
{
    public static IReadOnlyList<IRegime> List { get; } =
    [
        new KillOnFilesRegime(),
        new PowerCutRegime("power-cut-files", onFiles: true),
        new PowerCutRegime("power-cut", onFiles: false),
        new KillRegime("kill", isShort: true, new()),
        new KillRegime("kill-hot", isShort: false, LoadPlan.OneHotOrder),
        new ZombieRegime(),
        new TwoHoldersRegime(),
        new KillRegime("duplicates", isShort: true, new() { Twice = true }),
        new DatabaseStopRegime("database-restart", isShort: false, server => server.StopAsync("SIGINT")),
        new DatabaseStopRegime("database-immediate", isShort: true, server => server.StopAsync("SIGQUIT")),
        new DatabaseStopRegime("database-kill", isShort: false, server => server.KillAsync()),
        new PoolerRegime(),
        new DiskFullRegime(),
        new SlowDiskRegime(),
        new PartitionRegime("partition-node", PartitionRegime.FromTheOthers, new()),
        new PartitionRegime("partition-pair", PartitionRegime.FromOneOther, new()),
        new PartitionRegime("partition-hot", PartitionRegime.FromOneOther, LoadPlan.OneHotOrder),
        new PartitionRegime("partition-database", PartitionRegime.FromTheDatabase, new()),
        new RollingRestartRegime(),
        new RollingUpgradeRegime(),
        new ClockJumpRegime(),
        new LongSnapshotRegime(),
        new HalfOpenRegime(),
        new RestoreRegime(),
        new RestoreFilesRegime(),
        new StandbyRegime("standby-promotion", isSynchronous: false),
        new StandbyRegime("standby-away", isSynchronous: true),
    ];
}
