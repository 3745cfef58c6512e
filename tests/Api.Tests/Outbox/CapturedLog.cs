using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OrderGrains.Api.Tests.Outbox;

/// <summary>Everything that is logged, with the values of its parameters and its exceptions.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    /// <summary>All of it, at every level.</summary>
    public static Action<ILoggingBuilder> Into(CapturedLog log) => logging =>
    {
        logging.AddProvider(log);
        logging.AddFilter<CapturedLog>(null, LogLevel.Trace);
    };

    public string Text() => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue(Show(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {Show(state)} {exception}");

    public void Dispose()
    {
        // What was captured is still to be read.
    }

    private static string Show<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : $"{state}";
}
