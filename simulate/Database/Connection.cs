using Npgsql;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Database;

/// <summary>A connection: the client's end, and the server's process behind it, which may outlive each other.</summary>
internal sealed class Connection(Process client)
{
    private Action<Exception>? _waiting;

    public Process Client => client;

    /// <summary>The client knows that it is of no use any more.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The server's process has ended, and with it whatever it had not committed.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The writer that uses it.</summary>
    public Guid? Writer { get; set; }

    public Transaction? Transaction { get; set; }

    /// <summary>The client waits for an answer; it is told when there will be none.</summary>
    public void Waits(Action<Exception> failed) => _waiting = failed;

    /// <summary>An answer arrives; false where the connection is gone.</summary>
    public bool IsAnswered()
    {
        _waiting = null;
        return !IsBroken;
    }

    /// <summary>The client finds the connection gone.</summary>
    /// <param name="inTime">False where it only gave up waiting.</param>
    public void Break(bool inTime = true)
    {
        if (IsBroken)
            return;
        IsBroken = true;
        var waiting = _waiting;
        _waiting = null;
        waiting?.Invoke(inTime
            ? new NpgsqlException("The connection is gone.", new IOException())
            : new NpgsqlException("No answer in time.", new TimeoutException()));
    }
}
