using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy.Webhooks;

/// <summary>A parcel that a courier nobody employs carries, as its sender is told of it.</summary>
public sealed class SimulatedCourierTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private static readonly (string, string) Key = ("X-Api-Key", "demo-key");

    [Fact]
    public async Task Courier_SwitchedOn_MovesTheParcelByItselfAndEachStepIsTold()
    {
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url, ""","format":"fuuffy" """);
        var id = await Parcels.Import(service.Service);

        var called = await Do(id, """{"verb":"simulateCourier","plan":"FailsOnce","stepSeconds":1}""");

        Assert.Equal(("FailsOnce", 1), ((string?)called.Is(200)["courier"]!["plan"], (int)called.Json["courier"]!["stepSeconds"]!));
        string[] events =
        [
            "order.created", "order.picked_up", "order.in_transit", "order.out_for_delivery", "order.failed_delivery",
            "order.out_for_delivery", "order.delivered",
        ];
        foreach (var expected in events)
            Assert.Equal(expected, (string?)(await receiver.Next()).Json["event"]);
        var order = await service.Service.Canonical(id);
        Assert.Equal(("Delivered", null), ((string?)order["fulfillment"], order["courier"]));
        var last = (await service.Call("GET", $"/orders/{id}/history")).Is(200)["items"]!.AsArray()[^1]!;
        Assert.Equal(("ordergrains", "deliveryAdvanced"), ((string?)last["actor"], (string?)last["event"]));
    }

    [Fact]
    public async Task Courier_AfterARestart_GoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("ordergrains-");
        string id;
        using (var first = On(folder))
        {
            id = await Parcels.Import(first);
            (await first.Call("POST", $"/manage/orders/{id}/commands", """{"actions":[{"verb":"simulateCourier","stepSeconds":1}]}""", Key))
                .Is(200);
        }

        using (var second = On(folder))
            Assert.Equal("Delivered", await AtTheEnd(second, id));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Courier_WhereSettingsDoNotAllowIt_IsRefusedAndNotOffered()
    {
        using var strict = new Service { Host = host => host.UseSetting("OrderGrains:Orders:SimulatedCourier", "false") };
        var id = await Parcels.Import(strict);

        var answer = await strict.Call(
            "POST", $"/manage/orders/{id}/commands", """{"actions":[{"verb":"simulateCourier"}]}""", Key);

        Assert.Equal("simulateCourier", (string?)answer.Is(403)["verb"]);
        var transitions = (await strict.Call("GET", $"/manage/orders/{id}/transitions", null, Key)).Is(200);
        Assert.Equal("the service has no simulated courier", (string?)transitions["refused"]!["SimulateCourier"]);
        Assert.Equal(1, (int)(await strict.Canonical(id))["version"]!);
    }

    private static Service On(DirectoryInfo folder) =>
        new() { Host = host => host.UseSetting("OrderGrains:DataDirectory", folder.FullName) };

    /// <summary>Where the parcel is once the courier has no further step.</summary>
    private static async Task<string?> AtTheEnd(Service service, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        JsonNode order;
        do
            order = await service.Canonical(id);
        while (order["courier"] is not null && !patience.IsCancellationRequested);
        return (string?)order["fulfillment"];
    }

    private Task<Answer> Do(string id, string action) =>
        service.Call("POST", $"/orders/{id}/commands", $$"""{"actions":[{{action}}]}""");
}
