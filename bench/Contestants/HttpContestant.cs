using System.Net;
using System.Text.Json;
using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>A server that speaks the doors' HTTP.</summary>
/// <param name="name">As the table names it.</param>
/// <param name="address">Where it listens.</param>
/// <param name="stores">False for the empty endpoint.</param>
internal sealed class HttpContestant(string name, Uri address, bool stores = true) : IContestant, IDisposable
{
    private readonly IPEndPoint _server = new(IPAddress.Loopback, address.Port);
    private readonly List<HttpConnection> _connections = [];
    private readonly List<UpdateRequest> _updates = [];
    private byte[][] _reads = [];
    private byte[][] _expected = [];
    private byte[][] _repeats = [];

    public string Name => name;

    public async Task<Round> Run(Workload workload, TimeSpan duration)
    {
        if (workload.Reads && _reads.Length < workload.Orders)
            await LearnReads(workload.Orders);
        if (workload.Unchanged && _repeats.Length < workload.Orders)
            _repeats = [.. Enumerable.Range(0, workload.Orders).Select(Requests.Repeat)];
        await Connect(workload.Connections);
        Func<int, int, ValueTask> ask = workload switch
        {
            { Reads: true } => Read,
            { Unchanged: true } => Repeat,
            _ => Update,
        };
        return await ClosedLoop.Run(workload.Connections, duration, (worker, random) => ask(worker, workload.Pick(random)));
    }

    public async Task<long?> Versions(int orders)
    {
        if (!stores)
            return null;

        var sum = 0L;
        await ForEach(orders, async (connection, order) =>
        {
            var answer = await connection.Exchange(Requests.Get($"/manage/orders/{Requests.OrderId(order)}"));
            using var document = JsonDocument.Parse(Check(answer, 200).Body);
            Interlocked.Add(ref sum, document.RootElement.GetProperty("version").GetInt64());
        });
        return sum;
    }

    /// <summary>Creates the first orders.</summary>
    public Task Seed(int orders) => ForEach(
        orders,
        async (connection, order) => Check(await connection.Exchange(Requests.Post("/manage/orders", OrderJson.Of(order))), 201));

    /// <summary>Updates each of the first orders once.</summary>
    public Task Touch(int orders) => ForEach(
        orders, async (connection, order) => Check(await connection.Exchange(new UpdateRequest().Next(order)), 200));

    /// <summary>Sends one request on a connection of its own and gives the answer's body.</summary>
    public async Task<byte[]> Ask(byte[] request, int status)
    {
        using var connection = await HttpConnection.Open(_server);
        return Check(await connection.Exchange(request), status).Body.ToArray();
    }

    public void Dispose() => HangUp();

    private ValueTask Update(int worker, int order) => Update(worker, _updates[worker].Next(order));

    private ValueTask Repeat(int worker, int order) => Update(worker, _repeats[order]);

    private async ValueTask Update(int worker, ReadOnlyMemory<byte> request)
    {
        var answer = await _connections[worker].Exchange(request);
        if (answer.Status != 200 || !answer.Body.Span.SequenceEqual(UpdateRequest.Expected))
            throw Unexpected(answer);
    }

    private async ValueTask Read(int worker, int order)
    {
        var answer = await _connections[worker].Exchange(_reads[order]);
        if (answer.Status != 200 || !answer.Body.Span.SequenceEqual(_expected[order]))
            throw Unexpected(answer);
    }

    /// <summary>Nothing changes during a workload of reads, so every answer must be the first one again.</summary>
    private async Task LearnReads(int orders)
    {
        (_reads, _expected) = (new byte[orders][], new byte[orders][]);
        await ForEach(orders, async (connection, order) =>
        {
            _reads[order] = Requests.Get($"/orders/{Requests.OrderId(order)}");
            _expected[order] = Check(await connection.Exchange(_reads[order]), 200).Body.ToArray();
        });
    }

    // Always anew: servers close connections that have been idle for two minutes, and the others' turns may take longer.
    private async Task Connect(int count)
    {
        HangUp();
        while (_connections.Count < count)
            _connections.Add(await HttpConnection.Open(_server));
        while (_updates.Count < count)
            _updates.Add(new UpdateRequest());
    }

    private void HangUp()
    {
        _connections.ForEach(connection => connection.Dispose());
        _connections.Clear();
    }

    private async Task ForEach(int orders, Func<HttpConnection, int, Task> body)
    {
        const int Side = 64;
        await Connect(Side);
        await Task.WhenAll(_connections.Take(Side).Select((connection, worker) => Task.Run(async () =>
        {
            for (var order = worker; order < orders; order += Side)
                await body(connection, order);
        })));
    }

    private Answer Check(Answer answer, int status) => answer.Status == status ? answer : throw Unexpected(answer);

    private InvalidDataException Unexpected(Answer answer) => new($"{name} answered {answer}");
}
