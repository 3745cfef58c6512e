using Npgsql;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Database;

/// <summary>What one process sends to the server, and what comes back or gets lost.</summary>
internal sealed class Wire(Server server, Process client)
{
    private readonly Random _random = client.World.Random("wire " + client.Name);

    /// <summary>Nothing gets through, in either direction.</summary>
    public bool IsCut { get; set; }

    public Server Server => server;

    public Process Client => client;

    /// <summary>Null where nobody lets it in.</summary>
    public async Task<Connection?> Connect()
    {
        await client.Pause(server.Pace.DrawTravel(_random));
        if (IsCut)
            await client.Pause(TimeSpan.FromMilliseconds(server.Pace.Patience));
        return IsCut ? null : server.Connect(client);
    }

    /// <summary>That nobody lets it in.</summary>
    public static NpgsqlException Refused() => new("Nobody lets it in.", new IOException());

    /// <summary>Has the server do something and waits for what it says.</summary>
    /// <exception cref="PostgresException">The server refuses.</exception>
    /// <exception cref="NpgsqlException">The connection is gone, or no answer comes.</exception>
    public Task<T> Ask<T>(Connection connection, Func<Task<T>> work)
    {
        if (connection.IsBroken)
            throw new InvalidOperationException("The connection is not open.");
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Waits(failure => answer.TrySetException(failure));
        server.Process.Pool.Go(() => Serve(connection, work, answer));
        return answer.Task;
    }

    /// <summary>The client has no more use for the connection. The server finds out now or later.</summary>
    public void Leave(Connection connection)
    {
        connection.Break();
        server.Process.Pool.Go(() => server.EndLater(connection));
    }

    private async Task Serve<T>(Connection connection, Func<Task<T>> work, TaskCompletionSource<T> answer)
    {
        var pace = server.Pace;
        await server.Process.Pause(pace.DrawTravel(_random));
        if (IsCut || _random.Percent(pace.LostRequests))
        {
            await GiveUp(connection);

            // It may arrive all the same, when nobody waits for an answer any more.
            if (IsCut || _random.Percent(50))
                return;
            await server.Process.Pause(_random.Between(0, 500));
        }

        try
        {
            Server.ThrowIfEnded(connection);
            var result = await work();
            await server.Process.Pause(pace.DrawTravel(_random));
            if (IsCut || _random.Percent(pace.LostAnswers))
                await GiveUp(connection);
            else if (connection.IsAnswered())
                answer.TrySetResult(result);
        }
        catch (PostgresException e)
        {
            await server.Process.Pause(pace.DrawTravel(_random));
            if (connection.IsAnswered())
                answer.TrySetException(e);
        }
        catch (Gone)
        {
            connection.Break();
        }
    }

    private async Task GiveUp(Connection connection)
    {
        var isSilent = IsCut || _random.Percent(server.Pace.Silent);
        if (isSilent)
            await server.Process.Pause(TimeSpan.FromMilliseconds(server.Pace.Patience));
        connection.Break(inTime: !isSilent);
    }
}
