namespace OrderGrains.Bench.Contestants;

/// <summary>The contestants as the table names them.</summary>
internal static class Names
{
    public const string Project = "OrderGrains";
    public const string RawUpdate = "raw UPDATE";
    public const string RowLock = "row lock";
    public const string VersionCheck = "version check";
    public const string StockGrain = "stock grain";
    public const string Marten = "Marten";
    public const string Akka = "Akka";
    public const string OneCommitEach = "one commit each";
    public const string EmptyEndpoint = "empty endpoint";
}
