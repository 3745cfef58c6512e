using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The contestants of a group of rows with their servers, which end with it.</summary>
internal sealed class Entrants : IDisposable
{
    private readonly List<(HttpContestant Contestant, ServerProcess Server)> _entrants = [];

    public IEnumerable<HttpContestant> All => _entrants.Select(entrant => entrant.Contestant);

    /// <summary>A contestant on a server, with its orders in it.</summary>
    public async Task<HttpContestant> Add(string name, ServerProcess server)
    {
        var contestant = Add(new HttpContestant(name, server.Address), server);
        BenchContext.Say($"{name}: creating {BenchContext.Orders} orders");
        await contestant.Seed(BenchContext.Orders);
        return contestant;
    }

    /// <summary>One that stores nothing.</summary>
    public HttpContestant AddFloor(string name, ServerProcess server) =>
        Add(new HttpContestant(name, server.Address, stores: false), server);

    public void Dispose()
    {
        foreach (var (contestant, server) in _entrants)
        {
            contestant.Dispose();
            server.Dispose();
        }
    }

    private HttpContestant Add(HttpContestant contestant, ServerProcess server)
    {
        _entrants.Add((contestant, server));
        return contestant;
    }
}
