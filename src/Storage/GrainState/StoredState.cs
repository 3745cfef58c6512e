namespace OrderGrains.Storage.GrainState;

/// <summary>Reads a grain's state as it is stored.</summary>
internal static class StoredState
{
    private static readonly JsonStateSerializer Serializer = new();

    public static T Read<T>(byte[] payload) => Serializer.Deserialize<T>(new(payload))!;
}
