using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>What an operator would see: exceptions logged above Debug, and warnings without.</summary>
internal sealed class LoggedTrouble : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _lines);

    public void Dispose()
    {
        // What was heard is still to be read.
    }

    private sealed class Listener(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null || logLevel >= LogLevel.Error)
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
