using System.Text.Json;
using OrderGrains.Api.Access;
using OrderGrains.Api.Commands;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Access;

/// <summary>What a body says of a credential's terms. An absent member leaves what there is, null takes the limit away.</summary>
internal static class CredentialForms
{
    private const int MostMarkets = 1_000;

    /// <summary>Those that a credential may have.</summary>
    private static readonly CallerRole[] Roles =
    [
        CallerRole.Full, CallerRole.Storefront, CallerRole.Support, CallerRole.ECommerceAdmin, CallerRole.BasicUser,
        CallerRole.MarketingSales, CallerRole.ItDeveloper, CallerRole.PromotionsManager,
    ];

    extension(MemberReader members)
    {
        /// <summary>The terms that come of others and the body.</summary>
        public CredentialTerms Terms(CredentialTerms before) => before with
        {
            Role = members.Has("role") ? members.NeededName("role", Roles) : before.Role,
            Doors = members.Has("doors") ? members.NamesOf<Door>("doors") : before.Doors,
            Rights = members.Has("rights")
                ? (DoorRights)members.NeededName("rights", AccessRights.Read, AccessRights.Write, AccessRights.Admin)
                : before.Rights,
            Markets = members.Has("markets") ? members.Markets("markets") : before.Markets,
            RequestsPerMinute = members.Has("requestsPerMinute")
                ? members.IsRemoved("requestsPerMinute") ? null : (int?)members.Whole("requestsPerMinute", 1, int.MaxValue)
                : before.RequestsPerMinute,
            ExpiresAt = members.Has("expiresAt") ? members.Time("expiresAt") : before.ExpiresAt,
            Disabled = members.Has("disabled") ? members.Switch("disabled") : before.Disabled,
        };

        /// <summary>All that a new credential needs; nothing else may be said.</summary>
        public NewCredential NewCredential()
        {
            var credential = new NewCredential(members.Name(), members.Terms(new()), members.NamesOf<SecretKind>("secrets"));
            members.Close();
            return credential;
        }

        /// <summary>What the credential is called within its merchant.</summary>
        public string Name()
        {
            var name = members.NeededText("name");
            if (!Names.IsCredential(name))
                members.Fail("name", $"must be {Names.CredentialRule}");
            return name;
        }

        /// <summary>A list of names of an enumeration.</summary>
        public ValueList<T> NamesOf<T>(string name)
            where T : struct, Enum
        {
            var known = Enum.GetValues<T>();
            if (members.TryTake(name, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= known.Length)
            {
                var found = list.EnumerateArray()
                    .Select(item => item.ValueKind != JsonValueKind.String
                        ? -1
                        : Array.FindIndex(known, value => item.ValueEquals(value.ToString())))
                    .ToArray();
                if (Array.TrueForAll(found, index => index >= 0))
                    return found.Distinct().Order().Select(index => known[index]).ToValueList();
            }

            members.Fail(name, $"must be a list of some of {string.Join(", ", known)}");
            return [];
        }

        /// <summary>Numbers of markets; null means all.</summary>
        public ValueList<int>? Markets(string name)
        {
            if (members.IsRemoved(name))
                return null;
            members.TryTake(name, out var list);
            if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= MostMarkets
                && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _)))
                return list.EnumerateArray().Select(item => item.GetInt32()).Distinct().Order().ToValueList();
            members.Fail(name, $"must be null or a list of at most {MostMarkets} numbers of markets");
            return null;
        }
    }
}
