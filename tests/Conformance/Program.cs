using MassageBot.Conformance;
using MassageBot.Conformance.Specs;
using MassageBot.Conformance.Surface;

return args switch
{
    ["specs", .. var options] => SpecsVerb.Run(options),
    ["surface", .. var options] => SurfaceVerb.Run(options),
    _ => Usage.Print(),
};
