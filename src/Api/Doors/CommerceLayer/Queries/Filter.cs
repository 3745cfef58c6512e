using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>One condition of a list, <c>filter[q][status_or_payment_status_in]</c>: met where one of the paths meets it.</summary>
/// <param name="Name">As the request has it.</param>
/// <param name="Paths">Attributes, or those of what relationships point to.</param>
/// <param name="Predicate">What is asked of their values.</param>
/// <param name="Arguments">What they are compared with.</param>
internal sealed record Filter(string Name, IReadOnlyList<FilterPath> Paths, Predicate Predicate, FilterArguments Arguments)
{
    public async ValueTask<bool> IsMetBy(Resource resource, View view)
    {
        foreach (var path in Paths)
        {
            foreach (var value in await path.Values(resource, view))
            {
                if (Predicate.Holds(value, Arguments))
                    return true;
            }
        }

        return false;
    }
}
