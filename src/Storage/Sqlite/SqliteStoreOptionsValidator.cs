using Microsoft.Extensions.Options;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Names everything that is wrong with the options at once.</summary>
public sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SqliteStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Directory))
            yield return "Directory must name a folder.";
        if (options.IdempotencyKeepTime < TimeSpan.FromMinutes(1))
            yield return $"IdempotencyKeepTime must be at least one minute, not {options.IdempotencyKeepTime}.";
        if (options.MaxBatch is < 1 or > 10_000)
            yield return $"MaxBatch must lie between 1 and 10000, not {options.MaxBatch}.";
        if (options.MaxWaiting < options.MaxBatch)
            yield return $"MaxWaiting must be at least MaxBatch ({options.MaxBatch}), not {options.MaxWaiting}.";
        if (options.Readers is < 1 or > 64)
            yield return $"Readers must lie between 1 and 64, not {options.Readers}.";
        if (options.ReadTimeout < TimeSpan.FromSeconds(1) || options.ReadTimeout > TimeSpan.FromMinutes(5))
            yield return $"ReadTimeout must lie between one second and five minutes, not {options.ReadTimeout}.";
        if (options.LockTimeout < TimeSpan.FromSeconds(1) || options.LockTimeout > TimeSpan.FromMinutes(1))
            yield return $"LockTimeout must lie between one second and one minute, not {options.LockTimeout}.";
    }
}
