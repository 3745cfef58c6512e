namespace OrderGrains.Faults.Checking;

/// <summary>The object as it would be if all calls came one after another.</summary>
/// <typeparam name="TState">Immutable, compared by value.</typeparam>
/// <typeparam name="TInput">What is asked.</typeparam>
/// <typeparam name="TOutput">What is answered.</typeparam>
public interface IModel<TState, TInput, TOutput>
    where TState : IEquatable<TState>
{
    TState Initial { get; }

    /// <summary>
    /// Lets one call take effect. False when the object in this state would not have given this answer; a call of unknown outcome has no
    /// answer to contradict.
    /// </summary>
    bool TryStep(TState state, Operation<TInput, TOutput> operation, out TState next);
}
