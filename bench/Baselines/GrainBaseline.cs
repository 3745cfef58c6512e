using System.Text;
using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <summary>An order as a stock Orleans grain: the provider's own persistence, one write per call.</summary>
internal sealed class GrainBaseline(IServiceProvider services) : IBaseline
{
    private readonly IGrainFactory _grains = services.GetRequiredService<IGrainFactory>();

    public Task Prepare() => Task.CompletedTask;

    public Task Create(string id, byte[] order) => Grain(id).Create(Encoding.UTF8.GetString(order));

    public Task<bool> Update(string id, JsonElement request) => Grain(id).Update(request.GetRawText());

    public async Task<byte[]?> Read(string id) => Encoding.UTF8.GetBytes(await Grain(id).Read());

    public Task<long> Version(string id) => Grain(id).Version();

    private IStockGrain Grain(string id) => _grains.GetGrain<IStockGrain>("ord_" + id);
}
