using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Api.Tests.Orders;

/// <summary>Calls that are repeated inside the service, over the real store.</summary>
public sealed class RepeatedCommandTests : IDisposable
{
    private readonly Service _service;
    private StumblingStore _control = null!;

    public RepeatedCommandTests() => _service = new()
    {
        Host = host => host.ConfigureTestServices(services => services.AddSingleton(provider =>
        {
            (var store, _control) = StumblingStore.Wrap(provider.GetRequiredService<SqliteOrderStore>());
            return store;
        })),
    };

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Create_CommitFailsOnce_IsLookedForOnlyWhereItMayHaveBeenMade(bool outcomeUnknown, int looks)
    {
        await _service.Import(Order());
        var before = _control.Looks;
        _control.Stumble(outcomeUnknown);

        await _service.Import(Order());

        Assert.Equal(looks, _control.Looks - before);
    }

    private static JsonObject Order() => new()
    {
        ["id"] = $"r-{Guid.NewGuid():N}",
        ["currency"] = "EUR",
        ["status"] = "Placed",
        ["payment"] = "Paid",
        ["lines"] = new JsonArray(new JsonObject { ["id"] = "1", ["quantity"] = 1, ["unitAmount"] = 100 }),
    };
}
