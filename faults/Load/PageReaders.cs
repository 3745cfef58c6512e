using System.Globalization;
using System.Net;
using System.Text.Json;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Load;

/// <summary>
/// Clients of searches, histories and the change feed beside a load. A page must have what was acknowledged before it was asked for, and
/// of each order every version once and in turn; where none can be had the answer is 503.
/// </summary>
/// <param name="load">Whose orders they are, and which node is asked.</param>
/// <param name="seed">What is drawn comes from it.</param>
internal sealed class PageReaders(Workload load, int seed) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _complaints = [];
    private readonly Dictionary<string, long> _followed = [];
    private readonly Lock _lock = new();
    private Task[] _readers = [];
    private string? _cursor;
    private PageCount _count;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>So far.</summary>
    public PageCount Count
    {
        get
        {
            lock (_lock)
                return _count;
        }
    }

    public void Start() =>
        _readers = [Repeat(0, History), Repeat(1, History), Repeat(2, Search), Repeat(3, Search), Repeat(4, Follow)];

    /// <summary>Lets the calls under way end.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_readers);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
    }

    private async Task Repeat(int reader, Func<Random, Task> read)
    {
        var random = new Random(unchecked(seed - reader));
        while (!_stop.IsCancellationRequested)
        {
            await read(random);
            await Task.Delay(Pause);
        }
    }

    /// <summary>The newest version that somebody was told of must be in the history.</summary>
    private async Task History(Random random)
    {
        var order = load.Orders.ElementAt(random.Next(load.Orders.Count()));
        var told = Told(order);
        if (await Get(random, $"orders/{order}/history?after={told - 1}&limit=1") is { } page && !Versions(page).Contains(told))
            Complain($"the history of order {order} lacks version {told}, which was acknowledged before: {page}");
    }

    /// <summary>All orders, none of them older than somebody was told of.</summary>
    private async Task Search(Random random)
    {
        var told = load.Orders.ToDictionary(order => order.ToString(CultureInfo.InvariantCulture), Told);
        if (await Get(random, $"orders?limit=200&count=true") is not { } page)
            return;
        var found = page.GetProperty("items").EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("version").GetInt64());
        foreach (var (order, version) in told.Where(order => found.GetValueOrDefault(order.Key) < order.Value))
            Complain($"a search found order {order} at {found.GetValueOrDefault(order)}, which was acknowledged at {version} before");
    }

    /// <summary>Each order's versions come in turn and whole.</summary>
    private async Task Follow(Random random)
    {
        var after = _cursor is null ? "" : $"after={Uri.EscapeDataString(_cursor)}&";
        if (await Get(random, $"changes?{after}limit=1000") is not { } page)
            return;
        foreach (var item in page.GetProperty("items").EnumerateArray())
        {
            var (order, version) = (item.GetProperty("orderId").GetString()!, item.GetProperty("version").GetInt64());
            var before = _followed.GetValueOrDefault(order);
            if (version != before && version != before + 1)
                Complain($"in the change feed version {version} of order {order} follows {before}");
            _followed[order] = version;
        }

        _cursor = page.GetProperty("next").GetString();
    }

    private long Told(long order) => load.Recorded
        .Where(call => call.Order == order && call.Answer.Kind == AnswerKind.Accepted)
        .Select(call => call.Answer.Version)
        .DefaultIfEmpty(1)
        .Max();

    private static IEnumerable<long> Versions(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("version").GetInt64());

    /// <summary>Null where there was none.</summary>
    private async Task<JsonElement?> Get(Random random, FormattableString path)
    {
        if (load.Picker.Pick(random) is not { } node)
            return null;
        var (status, page) = await load.Door.Page(node.Address, path.ToString(CultureInfo.InvariantCulture));
        lock (_lock)
            _count = page is null ? _count with { Away = _count.Away + 1 } : _count with { Given = _count.Given + 1 };
        if (page is null && status is not (null or HttpStatusCode.ServiceUnavailable))
            Complain($"{path} was answered with {(int)status}");
        return page;
    }

    private void Complain(string text)
    {
        lock (_lock)
            _complaints.Add(text);
    }
}
