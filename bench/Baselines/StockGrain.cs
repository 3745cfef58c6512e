using System.Text;
using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <inheritdoc cref="IStockGrain"/>
internal sealed class StockGrain([PersistentState("order", "stock")] IPersistentState<StockOrder> state) : Grain, IStockGrain
{
    public Task Create(string document)
    {
        state.State = new StockOrder { Version = 1, Document = document };
        return state.WriteStateAsync();
    }

    public async Task<bool> Update(string request)
    {
        if (!state.RecordExists)
            return false;
        using var body = JsonDocument.Parse(request);
        var merged = Document.Merge(Encoding.UTF8.GetBytes(state.State.Document), body.RootElement);
        state.State = new StockOrder { Version = state.State.Version + 1, Document = Encoding.UTF8.GetString(merged) };
        await state.WriteStateAsync();
        return true;
    }

    public Task<string> Read() => Task.FromResult(state.State.Document);

    public async Task<long> Version()
    {
        await state.ReadStateAsync();
        return state.State.Version;
    }
}
