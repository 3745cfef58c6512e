namespace OrderGrains.Api.Doors;

/// <summary>The same as <see cref="KeyedCreation{T}"/>, where an attempt's id is drawn and leads nobody to an earlier one's.</summary>
internal static class KeyedCreation
{
    /// <param name="request">Who asks.</param>
    /// <param name="grains">Where the key is remembered.</param>
    /// <param name="create">Creates it; gives its id, which is null where nothing was created.</param>
    /// <param name="again">The answer about what was created, as it is now.</param>
    public static Task<IResult> Run(
        DoorRequest request,
        IGrainFactory grains,
        Func<Task<(string? Id, IResult Answer)>> create,
        Func<string, Task<IResult>> again) => new KeyedCreation<IResult>(
            async id => await again(id),
            Task.FromResult).Run(request, grains, _ => create());
}
