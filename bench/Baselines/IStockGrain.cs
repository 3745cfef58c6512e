namespace OrderGrains.Bench.Baselines;

/// <summary>An order without any tricks.</summary>
[Alias("bench.IStockGrain")]
public interface IStockGrain : IGrainWithStringKey
{
    [Alias("Create")]
    Task Create(string document);

    /// <summary>Merges a request, as JSON, and stores the order.</summary>
    [Alias("Update")]
    Task<bool> Update(string request);

    [Alias("Read")]
    Task<string> Read();

    /// <summary>The version as stored, read anew.</summary>
    [Alias("Version")]
    Task<long> Version();
}
