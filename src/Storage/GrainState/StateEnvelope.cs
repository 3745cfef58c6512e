namespace OrderGrains.Storage.GrainState;

/// <summary>A grain's state with the number of the format it is written in.</summary>
internal sealed record StateEnvelope<T>(int V, T State);
