using System.Collections;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Tells whether a piece of state has changed, without writing it out as JSON first. Plain values, lists, dictionaries and the
/// types that know how are walked; anything else is hashed as its JSON flows by.
/// </summary>
internal struct Fingerprint
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int DeepestNesting = 200;

    /// <summary>A type is named where the declared one leaves it open: naming each would cost more than all the rest of the hashing.</summary>
    private static readonly JsonSerializer Json =
        JsonSerializer.Create(new JsonSerializerSettings
        {
            ContractResolver = Schema.SchemaContracts.Instance,
            TypeNameHandling = TypeNameHandling.Auto,
            MaxDepth = null,
        });

    private ulong _hash;
    private int _depth;

    public static ulong Of(object value)
    {
        var print = new Fingerprint { _hash = Start };
        print.Add(value);
        return print._hash;
    }

    public void Add(object value)
    {
        switch (value)
        {
            case null:
                Mix('0');
                break;
            case string text:
                Add(text);
                break;
            case int number:
                Add(number);
                break;
            case bool or byte or short or long or Enum:
                Mix('i');
                Mix(unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case IFingerprinted known:
                Nest(known);
                break;
            case Dictionary<string, object> dictionary:
                Nest(dictionary);
                break;
            case IDictionary<string, object> dictionary:
                Nest(dictionary);
                break;
            case IList list when value is not Newtonsoft.Json.Linq.JToken:
                Nest(list);
                break;
            default:
                AddAsJson(value);
                break;
        }
    }

    public void Add(string text)
    {
        Mix(text == null ? '0' : 's');
        foreach (var letter in text ?? string.Empty)
        {
            Mix(letter);
        }
    }

    private void Nest(IFingerprinted known)
    {
        Enter();
        Mix('o');
        known.AddTo(ref this);
        _depth--;
    }

    public void Add(int number)
    {
        Mix('i');
        Mix(unchecked((ulong)number));
    }

    // The two ways through a dictionary mix the same: walked by its own enumerator, the usual kind allocates nothing.
    private void Nest(Dictionary<string, object> dictionary)
    {
        Enter();
        Mix('{');
        foreach (var (key, value) in dictionary)
        {
            Add(key);
            Add(value);
        }

        Mix('}');
        _depth--;
    }

    private void Nest(IDictionary<string, object> dictionary)
    {
        Enter();
        Mix('{');
        foreach (var (key, value) in dictionary)
        {
            Add(key);
            Add(value);
        }

        Mix('}');
        _depth--;
    }

    private void Nest(IList list)
    {
        Enter();
        Mix('[');
        for (var i = 0; i < list.Count; i++)
        {
            Add(list[i]);
        }

        Mix(']');
        _depth--;
    }

    public void AddAsJson(object value)
    {
        using var writer = new HashingWriter(_hash);
        Json.Serialize(writer, value, typeof(object));
        _hash = writer.Hash;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw new JsonSerializationException("State is nested too deeply, or holds itself.");
        }
    }

    private void Mix(ulong part) => _hash = unchecked((_hash ^ part) * Prime);

    private sealed class HashingWriter(ulong hash) : TextWriter
    {
        public ulong Hash { get; private set; } = hash;

        public override System.Text.Encoding Encoding => System.Text.Encoding.Unicode;

        public override void Write(char value) => Hash = unchecked((Hash ^ value) * Prime);

        public override void Write(char[] buffer, int index, int count)
        {
            foreach (var letter in buffer.AsSpan(index, count))
            {
                Write(letter);
            }
        }

        public override void Write(string value)
        {
            foreach (var letter in value ?? string.Empty)
            {
                Write(letter);
            }
        }
    }
}

/// <summary>State that can tell its own content to a <see cref="Fingerprint"/>.</summary>
internal interface IFingerprinted
{
    void AddTo(ref Fingerprint print);
}
