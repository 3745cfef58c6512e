using Microsoft.Extensions.Options;
using Npgsql;

namespace OrderGrains.Storage.Postgres;

/// <summary>Names everything that is wrong with the options at once.</summary>
public sealed class PostgresStoreOptionsValidator : IValidateOptions<PostgresStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, PostgresStoreOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong with a connection string; null where nothing is. Its values are never repeated: one is a password.</summary>
    public static string? ConnectionProblem(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "must name a PostgreSQL database.";
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host)
                ? "must name a host."
                : null;
        }
        catch (ArgumentException e)
        {
            return $"cannot be read: {e.Message}";
        }
    }

    private static IEnumerable<string> Problems(PostgresStoreOptions options)
    {
        if (ConnectionProblem(options.ConnectionString) is { } problem)
            yield return $"ConnectionString {problem}";
        if (options.IdempotencyKeepTime < TimeSpan.FromMinutes(1))
            yield return $"IdempotencyKeepTime must be at least one minute, not {options.IdempotencyKeepTime}.";
        if (options.Writers is < 1 or > 4)
            yield return $"Writers must lie between 1 and 4, not {options.Writers}.";
        if (options.MaxBatch is < 1 or > 10_000)
            yield return $"MaxBatch must lie between 1 and 10000, not {options.MaxBatch}.";
        if (options.MaxWaiting < options.MaxBatch)
            yield return $"MaxWaiting must be at least MaxBatch ({options.MaxBatch}), not {options.MaxWaiting}.";
        if (options.PagesConnectionString is { } pages && ConnectionProblem(pages) is { } trouble)
            yield return $"PagesConnectionString {trouble}";
        if (options.ReadPoolSize is < 1 or > 1000)
            yield return $"ReadPoolSize must lie between 1 and 1000, not {options.ReadPoolSize}.";
        if (options.PagePoolSize is < 1 or > 1000)
            yield return $"PagePoolSize must lie between 1 and 1000, not {options.PagePoolSize}.";
        if (options.RelayPoolSize is < 1 or > 1000)
            yield return $"RelayPoolSize must lie between 1 and 1000, not {options.RelayPoolSize}.";
        if (options.GrainPoolSize is < 1 or > 1000)
            yield return $"GrainPoolSize must lie between 1 and 1000, not {options.GrainPoolSize}.";
        if (options.LockTimeout < TimeSpan.FromMilliseconds(10) || options.LockTimeout > TimeSpan.FromSeconds(10))
            yield return $"LockTimeout must lie between 10 ms and 10 s, not {options.LockTimeout}.";
        if (options.CommandTimeout < TimeSpan.FromSeconds(1) || options.CommandTimeout > TimeSpan.FromMinutes(5))
            yield return $"CommandTimeout must lie between one second and five minutes, not {options.CommandTimeout}.";
        if (options.SettleTimeout < TimeSpan.FromSeconds(1) || options.SettleTimeout > TimeSpan.FromMinutes(10))
            yield return $"SettleTimeout must lie between one second and ten minutes, not {options.SettleTimeout}.";
    }
}
