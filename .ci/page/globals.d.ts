// What the page has beside its own modules: vis-network as pyvis ships it, which has no types of this version.
declare const vis: any;
