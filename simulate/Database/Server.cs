using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Database;

/// <summary>
/// The database's server: its connections, locks, transactions and clock, as PostgreSQL's documentation and the SQL of src/Storage have
/// them. Whatever it does takes time, and it may be stopped at any moment.
/// </summary>
internal sealed class Server(World world, Defects defects)
{
    /// <summary>How long a row that is held is waited for.</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan HurriedLockTimeout = TimeSpan.FromMilliseconds(20);

    private readonly HashSet<Connection> _connections = [];
    private readonly Dictionary<OrderKey, Transaction> _locks = [];

    public Process Process { get; } = new(world, "database");

    public Tables Tables { get; private set; } = new();

    public Random Random { get; } = world.Random("database");

    public Defects Defects => defects;

    public Pace Pace { get; set; } = new();

    public bool IsDown { get; private set; }

    /// <summary>How often it has been stopped.</summary>
    public int Stops { get; private set; }

    /// <summary>That a standby has taken over, which happens once at most; null where none has.</summary>
    public Replacement? Replaced { get; private set; }

    /// <summary>The time by which records, claims and what falls due are dated, in ticks.</summary>
    public long Clock => World.Epoch.UtcTicks + world.Now;

    public Connection? Connect(Process client)
    {
        if (IsDown)
            return null;
        var connection = new Connection(client);
        _connections.Add(connection);
        return connection;
    }

    /// <summary>Ends a connection's process, unless the transaction it is making durable is beyond that.</summary>
    public async Task Terminate(Connection connection)
    {
        if (connection.Transaction is { IsFlushing: true } flushing && Random.Percent(50))
            await flushing.Ended;
        End(connection);
    }

    public Task TerminateAll(Func<Guid, bool> writers) => Task.WhenAll(
        [.. _connections.Where(connection => connection.Writer is { } writer && writers(writer)).ToList().Select(Terminate)]);

    /// <summary>A process has died: its connections end once the server finds out.</summary>
    public void Forsake(Process client, bool atOnce)
    {
        foreach (var connection in _connections.Where(connection => connection.Client == client).ToList())
        {
            connection.Break();
            if (atOnce)
                End(connection);
            else
                Process.Pool.Go(() => EndLater(connection));
        }
    }

    /// <summary>The client has gone; the server finds out now or later, and not while it makes something durable.</summary>
    public async Task EndLater(Connection connection)
    {
        await Process.Pause(Random.Percent(80) ? Pace.DrawTravel(Random) : Random.Between(500, 5000));
        while (connection.Transaction is { IsFlushing: true } flushing)
            await flushing.Ended;
        End(connection);
    }

    /// <summary>All connections end, whatever is not durable is lost, and for a while nobody gets in.</summary>
    public async Task Restart(TimeSpan down)
    {
        Stops++;
        IsDown = true;
        foreach (var connection in _connections.ToList())
            End(connection);
        foreach (var row in Tables.Outbox.Where(row => row.ClaimedAfter >= Tables.Flushed && Random.Percent(50)))
            (row.DueAt, row.ClaimedAfter) = (0, -1);
        await Process.Pause(down);
        IsDown = false;
    }

    /// <summary>A standby stops following; what it has by now is what it will take over with.</summary>
    public Tables FallBehind()
    {
        Replaced = new(Tables, world.Stamp());
        return Tables.Copy();
    }

    /// <summary>The server is lost with what has been committed since a standby fell behind, and the standby takes over.</summary>
    /// <param name="standby">What the standby has.</param>
    /// <param name="down">How long nobody gets in.</param>
    /// <param name="lease">How long a member may still answer from memory what it was told before.</param>
    public async Task Promote(Tables standby, TimeSpan down, TimeSpan lease)
    {
        while (IsDown)
            await Process.Pause(down);
        standby.ViewVersion = Tables.ViewVersion;
        Tables = standby;
        Process.Pool.Go(() => EndLeases(lease));
        await Restart(down);
    }

    private async Task EndLeases(TimeSpan lease)
    {
        await Process.Pause(lease);
        Replaced!.Over = world.Stamp();
    }

    /// <summary>Begins a transaction.</summary>
    public static Transaction Begin(Connection connection) => connection.Transaction = new();

    /// <summary>
    /// Adds to the histories of orders, each of which has but one row of a place; waits for whoever has done so and not ended yet.
    /// </summary>
    /// <exception cref="PostgresException">Somebody does not let go.</exception>
    public async Task Hold(Connection connection, Transaction transaction, IReadOnlyList<OrderKey> orders, bool hurries)
    {
        var given = Process.World.Now + (hurries ? HurriedLockTimeout : LockTimeout).Ticks;
        foreach (var order in orders)
        {
            while (_locks.TryGetValue(order, out var holder))
            {
                if (Process.World.Now >= given)
                    throw Fail(transaction, PostgresErrorCodes.LockNotAvailable);
                await Task.WhenAny(holder.Ended.Here(), Process.Pause(TimeSpan.FromTicks(given - Process.World.Now)));
                ThrowIfEnded(connection);
            }

            _locks[order] = transaction;
            transaction.Held.Add(order);
        }
    }

    /// <summary>Ends a connection's transaction: what it holds is free.</summary>
    public void EndTransaction(Connection connection)
    {
        if (connection.Transaction is not { } transaction)
            return;
        connection.Transaction = null;
        foreach (var row in transaction.Held)
            _locks.Remove(row);
        if (transaction.Entered is { } entered)
            entered.Row.Holder = null;
        transaction.End();
    }

    /// <summary>The server's end of a connection goes, and what was open on it.</summary>
    public void End(Connection connection)
    {
        if (!_connections.Remove(connection))
            return;
        connection.IsEnded = true;
        EndTransaction(connection);
        connection.Break();
    }

    public static void ThrowIfEnded(Connection connection)
    {
        if (connection.IsEnded)
            throw new Gone();
    }

    /// <summary>The statement of a transaction fails with this; it goes on only by being rolled back.</summary>
    public static PostgresException Fail(Transaction? transaction, string state, string? table = null)
    {
        if (transaction is not null)
            transaction.HasFailed = true;
        return new($"Refused with {state}.", "ERROR", "ERROR", state, tableName: table);
    }
}
