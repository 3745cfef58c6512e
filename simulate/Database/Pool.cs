using Npgsql;

namespace OrderGrains.Simulate.Database;

/// <summary>Connections of a process that are opened when they are needed and used by one at a time.</summary>
internal sealed class Pool(Wire wire)
{
    private readonly Stack<Connection> _idle = new();

    /// <exception cref="NpgsqlException">The server could not be asked.</exception>
    public async Task<T> Ask<T>(Func<Task<T>> question)
    {
        while (_idle.TryPeek(out var known) && known.IsBroken)
            _idle.Pop();
        var connection = _idle.TryPop(out var idle) ? idle : await wire.Connect() ?? throw Wire.Refused();
        var result = await wire.Ask(connection, question);
        _idle.Push(connection);
        return result;
    }
}
