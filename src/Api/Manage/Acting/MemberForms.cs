using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>
/// The forms that members have. Of what may be left out, an absent member is not set and null removes what is there; what comes of a
/// member with a problem is worth nothing.
/// </summary>
internal static class MemberForms
{
    extension(MemberReader members)
    {
        /// <summary>True when the member is there and null.</summary>
        public bool IsRemoved(string name) => members.TryTake(name, out var value) && value.ValueKind == JsonValueKind.Null;

        /// <summary>Text; "" is text like any other.</summary>
        /// <param name="name">The member.</param>
        /// <param name="limit">The most characters, in Unicode code points.</param>
        /// <param name="rule">The kind of value it must be; null takes any.</param>
        public Optional<string?> Text(string name, int limit = int.MaxValue, ValueRule<string>? rule = null)
        {
            if (!members.TryTake(name, out var value))
                return default;
            if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return members.Fail<string?>(name, "must be text or null");
            if (value.GetString() is not { } text)
                return (string?)null;
            if (text.CodePoints > limit)
                return members.Fail<string?>(name, $"must not be longer than {limit} characters");
            return rule?.Problem(text) is { } problem ? members.Fail<string?>(name, $"must {problem}") : text;
        }

        /// <summary>Text that must be there.</summary>
        public string NeededText(string name)
        {
            if (members.TryTake(name, out var value) && value.ValueKind == JsonValueKind.String)
                return value.GetString()!;
            members.Fail(name, "must be text");
            return "";
        }

        public Optional<bool?> Flag(string name)
        {
            if (!members.TryTake(name, out var value))
                return default;
            return value.ValueKind switch
            {
                JsonValueKind.Null => (bool?)null,
                JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
                _ => members.Fail<bool?>(name, "must be true, false or null"),
            };
        }

        /// <summary>True or false; false where absent.</summary>
        public bool Switch(string name)
        {
            if (!members.TryTake(name, out var value))
                return false;
            if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                members.Fail(name, "must be true or false");
            return value.ValueKind == JsonValueKind.True;
        }

        /// <summary>A whole number, by value; null where absent.</summary>
        public long? Whole(string name, long min, long max)
        {
            if (!members.TryTake(name, out var value))
                return null;
            if (WholeNumber.Read(value, out var number) == NumberForm.Whole && number >= min && number <= max)
                return number;
            members.Fail(name, $"must be a whole number from {min} to {max}");
            return null;
        }

        /// <summary>A whole number that stays as it is where absent.</summary>
        public Optional<long> Amount(string name, long min, long max) =>
            members.Has(name) ? members.NeededWhole(name, min, max) : default(Optional<long>);

        /// <summary>A whole number that must be there.</summary>
        public long NeededWhole(string name, long min, long max)
        {
            if (!members.Has(name))
                members.Fail(name, $"must be a whole number from {min} to {max}");
            return members.Whole(name, min, max) ?? min;
        }

        public Optional<decimal?> Number(string name, ValueRule<decimal> rule)
        {
            if (!members.TryTake(name, out var value))
                return default;
            if (value.ValueKind == JsonValueKind.Null)
                return (decimal?)null;
            if (value.ValueKind != JsonValueKind.Number)
                return members.Fail<decimal?>(name, "must be a number or null");

            var number = DecimalNumber.Read(value);
            return rule.Problem(number) is { } problem ? members.Fail<decimal?>(name, $"must {problem}") : number;
        }

        /// <summary>A time; null where absent.</summary>
        public DateTimeOffset? Time(string name)
        {
            if (!members.TryTake(name, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time))
                return time;
            members.Fail(name, "must be null or an ISO 8601 time such as 2027-01-31T00:00:00Z");
            return null;
        }

        /// <summary>One of a few names, which must be there.</summary>
        public T NeededName<T>(string name, params T[] values)
            where T : struct, Enum
        {
            if (members.TryTake(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                var index = Array.FindIndex(values, candidate => value.ValueEquals(candidate.ToString()));
                if (index >= 0)
                    return values[index];
            }

            members.Fail(name, $"must be one of {string.Join(", ", values)}");
            return default;
        }

        /// <summary>An object whose members are free.</summary>
        public Optional<JsonText?> Object(string name)
        {
            if (!members.TryTake(name, out var value))
                return default;
            return value.ValueKind switch
            {
                JsonValueKind.Null => (JsonText?)null,
                JsonValueKind.Object => JsonText.From(value),
                _ => members.Fail<JsonText?>(name, "must be an object or null"),
            };
        }

        /// <summary>The members of a map, null where one is to be removed.</summary>
        /// <param name="name">The map.</param>
        /// <param name="form">What a value must be.</param>
        /// <param name="read">Reads a value; null where it is not of that form.</param>
        public ValueMap<T?> Map<T>(string name, string form, Func<JsonElement, T?> read)
            where T : class
        {
            if (!members.TryTake(name, out var map))
                return default;
            if (map.ValueKind != JsonValueKind.Object)
                members.Fail(name, "must be an object; its members are removed one by one, by null");

            var entries = new Dictionary<string, T?>(StringComparer.Ordinal);
            foreach (var entry in map.ValueKind == JsonValueKind.Object ? map.EnumerateObject() : default)
            {
                var value = entry.Value.ValueKind == JsonValueKind.Null ? null : read(entry.Value);
                if (!entries.TryAdd(entry.Name, value))
                    members.Fail($"{name}.{entry.Name}", "is given twice");
                else if (value is null && entry.Value.ValueKind != JsonValueKind.Null)
                    members.Fail($"{name}.{entry.Name}", $"must be {form} or null");
            }

            return new(entries);
        }

        /// <summary>What can be removed, but not set; set where it is removed.</summary>
        public Optional<T?> Removal<T>(string name)
            where T : class
        {
            if (!members.TryTake(name, out var value))
                return default;
            return value.ValueKind == JsonValueKind.Null ? (T?)null : members.Fail<T?>(name, "can only be removed here, by null");
        }
    }
}
