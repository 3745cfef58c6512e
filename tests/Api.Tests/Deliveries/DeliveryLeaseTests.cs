using OrderGrains.Deliveries;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>One relay at a time delivers to a webhook, and what another reports afterwards is refused.</summary>
public sealed class DeliveryLeaseTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private static readonly DateTimeOffset Since = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DeliveryReport Report = new() { Cursor = "later", Waiting = [Waiting("a", 1)] };

    [Fact]
    public async Task Lease_WhileAnotherHoldsIt_IsNone()
    {
        var grain = Grain("held");

        var first = await grain.Lease("one", Since, "start");

        Assert.Equal(("start", 0), (first!.Cursor, first.Waiting.Count));
        Assert.Null(await grain.Lease("other", Since, "start"));
        Assert.NotNull(await grain.Lease("one", Since, "start"));
    }

    [Fact]
    public async Task Lease_OfARelayThatDied_GoesToAnother_AndItsReportsAreRefused()
    {
        var grain = Grain("dead");
        var first = await grain.Lease("one", Since, "start");
        await grain.Report(first!.Term, Report);

        service.Time.Jump(DeliveryRules.Hold);
        var second = await grain.Lease("other", Since, "start");

        Assert.Equal(("later", Report.Waiting), (second!.Cursor, second.Waiting));
        Assert.Null(await grain.Report(first.Term, Report with { Cursor = "wrong" }));
        Assert.NotNull(await grain.Report(second.Term, null));
        await grain.Release(second.Term);
        Assert.Equal("later", (await grain.Lease("third", Since, "start"))!.Cursor);
    }

    [Fact]
    public async Task Lease_OfAWebhookMadeAnew_BeginsAnew()
    {
        var grain = Grain("anew");
        var first = await grain.Lease("one", Since, "start");
        await grain.Report(first!.Term, Report);
        await grain.Forget();

        Assert.Null(await grain.Report(first.Term, Report));
        var second = await grain.Lease("other", Since.AddDays(1), "now");

        Assert.Equal(("now", 0), (second!.Cursor, second.Waiting.Count));
    }

    [Fact]
    public async Task Replay_OfEverythingParked_HandsItToTheRelay()
    {
        var grain = Grain("parked");
        var lease = await grain.Lease("one", Since, "start");
        EndedDelivery[] parked = [Ended("b", 1), Ended("a", 2)];
        await grain.Report(lease!.Term, new() { Cursor = "later", Parked = [.. parked] });

        Assert.Equal((2, 0), (await grain.ReplayParked(), await grain.ReplayParked()));
        var answer = await grain.Report(lease.Term, null);
        Assert.Equal([Place("a", 2), Place("b", 1)], answer!.Asked.Select(asked => asked.Place));
        answer = await grain.Report(lease.Term, new() { Cursor = "later", AskedUpTo = answer.Asked[^1].Number });

        Assert.Equal((0, 0), (answer!.Asked.Count, answer.Parked));
        Assert.Equal(ReplayOutcome.Unknown, await grain.Replay(Place("z", 1)));
    }

    [Fact]
    public async Task List_OfAll_IsByPlaceAndGoesOn()
    {
        var grain = Grain("listed");
        var lease = await grain.Lease("one", Since, "start");
        await grain.Report(lease!.Term, new()
        {
            Cursor = "later",
            Waiting = [Waiting("b", 3)],
            Parked = [Ended("a", 2)],
            Delivered = [Ended("b", 2), Ended("a", 1)],
            DeliveredCount = 2,
            FailedCount = 5,
        });

        var all = await grain.List(null, null, null, 10);

        Assert.Equal(
            [Place("a", 1), Place("a", 2), Place("b", 2), Place("b", 3)], all.Select(entry => entry.Place));
        Assert.Equal(all.Skip(1).Take(2), await grain.List(null, null, Place("a", 1), 2));
        Assert.Equal(Place("a", 2), Assert.Single(await grain.List(DeliveryState.Parked, null, null, 10)).Place);
        Assert.Equal(2, (await grain.List(null, "b", null, 10)).Count);
        Assert.Equal(new(1, 1, 2, 5, Since), await grain.Counts());
    }

    [Fact]
    public async Task Report_OfManyDeliveries_KeepsTheLatest()
    {
        var grain = Grain("many");
        var lease = await grain.Lease("one", Since, "start");
        for (var report = 0; report < 2; report++)
        {
            EndedDelivery[] ended = [.. Enumerable.Range(report * 80, 80).Select(number => Ended("a", number))];
            await grain.Report(lease!.Term, new() { Cursor = "later", Delivered = [.. ended], DeliveredCount = 80 });
        }

        var known = await grain.List(DeliveryState.Delivered, null, null, 1_000);

        Assert.Equal((DeliveryRules.MaxDelivered, 60, 159), (known.Count, known[0].Place.Version, known[^1].Place.Version));
    }

    private static DeliveryPlace Place(string order, long version) => new(order, version, 0);

    private static WaitingDelivery Waiting(string order, long version) => new() { Place = Place(order, version), UpTo = version };

    private static EndedDelivery Ended(string order, long version) => new(Place(order, version), "placed", Since, 3, "503");

    private IDeliveriesGrain Grain(string name) =>
        service.Service.Grains.GetGrain<IDeliveriesGrain>(GrainKeys.Webhook("demo", $"lease-{name}"));
}
