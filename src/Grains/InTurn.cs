namespace OrderGrains;

/// <summary>
/// Keeps what waits within its scheduler. What <see cref="Task.WhenAny(Task[])"/> or <see cref="Task.WaitAsync(TimeSpan)"/> make of a
/// source that runs its continuations elsewhere ends by way of the thread pool, whatever scheduler waits for it.
/// </summary>
public static class InTurn
{
    /// <summary>The same, ending in a turn of whoever calls this.</summary>
    public static async Task Here(this Task task) => await task;

    /// <inheritdoc cref="Here(Task)"/>
    public static async Task<T> Here<T>(this Task<T> task) => await task;
}
