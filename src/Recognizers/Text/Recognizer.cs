using System.Collections.Concurrent;

namespace Microsoft.Recognizers.Text;

/// <summary>Keeps one model per culture and kind. Models hold no state between calls and are shared by all threads.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private readonly ConcurrentDictionary<(Type Kind, string Culture), IModel> _models = new();
    private readonly Dictionary<Type, Func<string, IModel>> _builders = [];

    protected Recognizer(string targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        Options = options;
        TargetCulture = targetCulture;
        InitializeConfiguration();
        if (!lazyInitialization)
        {
            BuildAll();
        }
    }

    public string TargetCulture { get; }

    public TRecognizerOptions Options { get; }

    protected abstract void InitializeConfiguration();

    private protected void Register<T>(Func<string, IModel> build)
        where T : IModel => _builders[typeof(T)] = build;

    /// <summary>The model of a culture; an unsupported one gives the English model, or an <see cref="ArgumentException"/> without fallback.</summary>
    protected T GetModel<T>(string culture, bool fallbackToDefaultCulture)
        where T : IModel
    {
        var wanted = culture ?? TargetCulture ?? Culture.English;
        if (_models.TryGetValue((typeof(T), wanted), out var known))
        {
            return (T)known;
        }

        var spoken = Grammar.Language.CodeFor(wanted);
        if (spoken is null && !fallbackToDefaultCulture)
        {
            throw new ArgumentException($"Could not find a model for culture '{wanted}'.", nameof(culture));
        }

        var model = (T)_models.GetOrAdd((typeof(T), spoken ?? Culture.English), key => _builders[key.Kind](key.Culture));
        // Only known languages are remembered by the caller's spelling, so that odd culture strings cannot fill the table.
        return model;
    }

    private void BuildAll()
    {
        var culture = Grammar.Language.CodeFor(TargetCulture) ?? Culture.English;
        foreach (var (kind, build) in _builders)
        {
            _models.GetOrAdd((kind, culture), _ => build(culture));
        }
    }
}
