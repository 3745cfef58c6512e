using System.Text;
using OrderGrains.Fuzz.Reducing;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Tests;

public sealed class ReducerTests
{
    [Fact]
    public async Task Reduce_OneHeaderAndOneByteMatter_LeavesThose()
    {
        var reduced = await Reduce(request => request.Headers.Any(header => header.Name == "X-Bad") && request.Body.Contains((byte)'~'));

        Assert.Equal(("/orders/1", "X-Bad: yes", "~"), (reduced!.Target, string.Join(';', reduced.Headers), Text(reduced.Body)));
    }

    [Fact]
    public async Task Reduce_BytesOnTheWire_LeavesWhatMatters()
    {
        var reduced = await Reduce(request => request.Raw!.Contains((byte)0), Requests.Plain with { Raw = [1, 2, 3, 0, 4, 5] });

        Assert.Equal([0], reduced!.Raw!);
    }

    [Fact]
    public async Task Reduce_ItFailsNoMore_SaysSo() => Assert.Null(await Reduce(_ => false));

    [Fact]
    public async Task Reduce_LargeBody_SendsFewRequests()
    {
        var sent = 0;

        await Reduce(_ => sent++ >= 0, Requests.Plain with { Raw = new byte[1_000_000] });

        Assert.InRange(sent, 2, 300);
    }

    private static Task<FuzzRequest?> Reduce(Predicate<FuzzRequest> fails, FuzzRequest? request = null) =>
        new Reducer(candidate => Task.FromResult(fails(candidate))).Reduce(request ?? Requests.Plain);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
